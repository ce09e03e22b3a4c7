//! Integration tests: the real router on a free port over a database of its own, cloned from a
//! template. One module per room; a test's name starts with the row it shows.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step fails the test"
)]

mod account;
mod addresses;
mod admin_failures;
mod admin_orders;
mod admin_products;
mod admin_promotions;
mod audit;
mod back_in_stock;
#[cfg(feature = "demo")]
mod card;
mod cart;
mod catalogue;
mod checkout;
mod connections;
mod contention;
mod coupon;
mod crawl;
mod customers;
mod demo;
mod devices;
mod distributed;
mod drafts;
mod editing;
mod faults;
mod fetching;
mod frame;
mod french;
mod gift_card;
mod goods;
mod harness;
mod house;
mod identity;
mod import;
mod limits;
mod low_stock;
mod mail;
mod media;
mod merchant;
mod new_devices;
#[cfg(feature = "demo")]
mod openid;
mod operations;
mod order;
mod outage;
mod own_data;
mod partners;
mod passkey;
mod passwords;
#[cfg(feature = "demo")]
mod paypal;
mod platform;
mod promotion;
mod question;
mod quote;
mod refusals;
mod regions;
mod roles;
mod search;
mod second_factor;
mod security;
mod segments;
mod settings;
mod staff;
mod taxes;
mod tenancy;
mod till;
mod wishlist;
mod withdrawal;
