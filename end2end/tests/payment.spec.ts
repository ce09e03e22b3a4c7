import type { Page } from "@playwright/test";
import { expect, inspect, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");

/** A house of its own for every order: open unpaid orders are capped per address. */
const house = () => 1 + Math.floor(Math.random() * 100_000);

/** Puts something into the cart, fills in the checkout and chooses the card. */
async function orderByCard(page: Page) {
  await page.goto(`${lumen}/products/karo-tea-towel`);
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
  await expect(scripted() ? page.locator("dialog.drawer[open]") : page.locator(".cart-line")).toBeVisible();
  await visit(page, `${lumen}/checkout`);
  await page.getByLabel("Email", { exact: true }).fill(`card-${test.info().project.name}-${house()}@example.com`);
  await page.getByLabel("Name", { exact: true }).fill("Ada Lind");
  await page.getByLabel("Street and number", { exact: true }).fill(`Hafenweg ${house()}`);
  await page.getByLabel("Postal code", { exact: true }).fill("10115");
  await page.getByLabel("City", { exact: true }).fill("Berlin");
  await page.getByLabel(/credit or debit card/i).check();
  await page.getByRole("button", { name: /order and pay/i }).click();
  // The page in between leads on by itself.
  await expect(page).toHaveURL(/\/pay\/cs_test_/);
}

test("ca_12 a card is declined, the next one pays, and the order says so", async ({ page }) => {
  await orderByCard(page);
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
  await orderByCard(page);
  await page.getByRole("link", { name: "Back to the shop" }).click();
  await expect(page).toHaveURL(/\/orders\/[^/]+$/);
  await inspect(page);
  await page.getByRole("button", { name: /by card/ }).click();
  await expect(page).toHaveURL(/\/pay\/cs_test_/);
  await page.getByLabel("Card number").fill("4242 4242 4242 4242");
  await page.getByRole("button", { name: /^Pay/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
});
