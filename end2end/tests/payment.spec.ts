import type { Page } from "@playwright/test";
import { expect, inspect, scripted, shop, test } from "./shop";
import { orderByCard } from "./shopper";

const lumen = shop("lumen");

/** Puts a towel into the cart and goes on to pay it by card. */
async function buyTowel(page: Page) {
  await page.goto(`${lumen}/products/karo-tea-towel`);
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
  await expect(scripted() ? page.locator("dialog.drawer[open]") : page.locator(".cart-line")).toBeVisible();
  await orderByCard(page);
}

test("ca_12 a card is declined, the next one pays, and the order says so", async ({ page }) => {
  await buyTowel(page);
  await expect(page.getByText("Test mode")).toBeVisible();
  await page.getByLabel("Card number").fill("4000 0000 0000 0002");
  await page.getByRole("button", { name: /^Pay/ }).click();
  await expect(page.getByRole("alert")).toHaveText(/declined/);
  await page.getByLabel("Card number").fill("4242 4242 4242 4242");
  await page.getByRole("button", { name: /^Pay/ }).click();
  await expect(page).toHaveURL(/lumen\.localhost.*\/orders\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
  await expect(page.locator(".timeline")).toContainText("Paid");
  await inspect(page);
});

test("ca_12 whoever leaves the payment finds the order and pays it later", async ({ page }) => {
  await buyTowel(page);
  await page.getByRole("link", { name: "Back to the shop" }).click();
  await expect(page).toHaveURL(/\/orders\/[^/]+$/);
  await inspect(page);
  await page.getByRole("button", { name: /by card/ }).click();
  await expect(page).toHaveURL(/\/pay\/cs_test_/);
  await page.getByLabel("Card number").fill("4242 4242 4242 4242");
  await page.getByRole("button", { name: /^Pay/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
});
