import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { emailFor, fillCheckout, linkTo } from "./shopper";
import { expect, inspect, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");

/** Buys two of the first product of the shop. */
async function order(page: Page, email: string) {
  await visit(page, `${lumen}/`);
  const category = await page.locator(".site-nav a").first().getAttribute("href");
  await page.goto(lumen + category);
  await page.locator(".product-card-name a").first().click();
  const add = page.locator(".buy-box form").getByRole("button", { name: /add to cart/i });
  await page.locator(".buy-box input[name=quantity]").fill("2");
  await add.click();
  await expect(scripted() ? page.locator("dialog.drawer[open]") : page.locator(".cart-line")).toBeVisible();
  await page.goto(`${lumen}/checkout`);
  await fillCheckout(page, email);
  await page.getByLabel(/cash on delivery/i).check();
  await page.getByRole("button", { name: /order and pay/i }).click();
  await expect(page).toHaveURL(/\/orders\//);
}

test("ex_16 anybody withdraws from the footer in two steps", async ({ page }) => {
  await visit(page, `${lumen}/`);
  await page.locator(".site-footer").getByRole("link", { name: "Withdraw from contract here" }).click();
  await expect(page).toHaveURL(`${lumen}/withdrawal`);
  await inspect(page);

  const begin = page.getByRole("button", { name: "Withdraw from contract here" });
  await page.getByLabel("Your name").fill("Ada Lind");
  await begin.click();
  const summary = page.locator(".error-summary");
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(page.getByLabel("Your name")).toHaveValue("Ada Lind");
  await inspect(page);

  const email = emailFor("withdraw");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Order number").fill("987654321");
  await page.getByLabel("What it is about").fill("The brass lamp, one of two");
  await begin.click();
  await expect(page.getByRole("heading", { level: 1, name: "Confirm your withdrawal" })).toBeVisible();
  await expect(page.locator("main")).toContainText("The brass lamp, one of two");
  await inspect(page);

  await page.getByRole("link", { name: "Change" }).click();
  await page.getByLabel("What it is about").fill("The brass lamp");
  await begin.click();
  await page.getByRole("button", { name: "Confirm withdrawal" }).click();
  await expect(page).toHaveURL(`${lumen}/withdrawal/received`);
  await expect(page.getByRole("status").filter({ hasText: "We have received your withdrawal" })).toBeVisible();
  await expect(page.locator("main")).toContainText("987654321");
  await inspect(page);
});

test("ex_16 a buyer withdraws from a part of an order, and the merchant sees it", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const email = emailFor("part");
  await order(page, email);
  const number = (await page.locator("main").textContent())?.match(/\d{4,}/)?.[0] ?? "";
  await inspect(page);
  // The mail leads there too, for who is not signed in.
  const stranger = await (await browser.newContext({ javaScriptEnabled: scripted() })).newPage();
  await stranger.goto(await linkTo(email, "/orders/[A-Za-z0-9_-]+/withdrawal"));
  await expect(stranger.getByLabel("Your name")).toHaveValue("Ada Lind");
  await expect(stranger.getByLabel("Email", { exact: true })).toHaveValue(email);
  const units = stranger.getByLabel(/^Withdraw from how many/);
  await expect(units).toHaveValue("2");
  await inspect(stranger);
  await units.fill("3");
  await stranger.getByRole("button", { name: "Withdraw from contract here" }).click();
  await expect(stranger.locator(".field-error")).toBeVisible();
  await inspect(stranger);
  await units.fill("1");
  await stranger.getByRole("button", { name: "Withdraw from contract here" }).click();
  await expect(stranger.locator("main")).toContainText("1 × ");
  await stranger.getByRole("button", { name: "Confirm withdrawal" }).click();
  await expect(stranger).toHaveURL(/\/withdrawal\/received$/);
  await stranger.context().close();

  await page.reload();
  await expect(page.locator("main")).toContainText("You have withdrawn from:");
  await inspect(page);

  const merchant = await (await browser.newContext({ javaScriptEnabled: scripted() })).newPage();
  await signIn(merchant);
  await merchant.goto(`${lumen}/admin/withdrawals`);
  await inspect(merchant);
  await merchant.getByRole("link", { name: number, exact: true }).click();
  await expect(merchant.getByRole("heading", { name: "Withdrawal", exact: true })).toBeVisible();
  await inspect(merchant);
  await merchant.getByRole("button", { name: /^Mark as done/ }).click();
  await expect(merchant.getByRole("button", { name: /^Mark as done/ })).toHaveCount(0);
  await merchant.context().close();
});
