//! Galleria: one program and Postgres serve many shops.
//!
//! Every module below is a room of the house; `docs/architecture.md` is the plan of it.

pub mod core;
pub mod ui;

pub mod cart;
pub mod catalog;
pub mod checkout;
pub mod search;

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod admin;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
pub mod back_in_stock;
#[cfg(feature = "ssr")]
pub mod blocklist;
#[cfg(feature = "ssr")]
pub mod coupon;
#[cfg(feature = "ssr")]
pub mod customer;
#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "demo")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod discount_request;
#[cfg(feature = "ssr")]
pub mod gift_card;
#[cfg(feature = "ssr")]
pub mod identity;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod insight;
#[cfg(feature = "ssr")]
pub mod inventory;
#[cfg(feature = "ssr")]
pub mod jobs;
#[cfg(feature = "ssr")]
pub mod lead;
#[cfg(feature = "ssr")]
pub mod media;
#[cfg(feature = "ssr")]
pub mod messaging;
#[cfg(feature = "ssr")]
pub mod order;
#[cfg(feature = "ssr")]
pub mod own_data;
#[cfg(feature = "ssr")]
pub mod partner;
#[cfg(feature = "ssr")]
pub mod payment;
#[cfg(feature = "ssr")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod pricing;
#[cfg(feature = "ssr")]
pub mod promotion;
#[cfg(feature = "ssr")]
pub mod question;
#[cfg(feature = "ssr")]
pub mod quote_command;
#[cfg(feature = "ssr")]
pub mod shipping;
#[cfg(feature = "ssr")]
pub mod storefront;
#[cfg(feature = "ssr")]
pub mod tenancy;
#[cfg(feature = "ssr")]
pub mod till;
#[cfg(feature = "ssr")]
pub mod web;
#[cfg(feature = "ssr")]
pub mod wishlist;
#[cfg(feature = "ssr")]
pub mod withdrawal;
#[cfg(feature = "ssr")]
pub mod words;

/// Makes the islands of a server-rendered page live.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
