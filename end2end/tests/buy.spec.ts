import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { signIn } from "./owner";
import { expect, inspect, live, scripted, shop, test, visit } from "./shop";
import { fillCheckout } from "./shopper";
import type { Page } from "@playwright/test";

const lumen = shop("lumen");

/** Product that has several colours and plenty of stock. */
async function openProduct(page: Page) {
  await visit(page, `${lumen}/`);
  const category = await page.locator(".site-nav a").first().getAttribute("href");
  await page.goto(lumen + category);
  await page.locator(".product-card-name a").first().click();
  await expect(page.locator(".buy-box h1")).toBeVisible();
  await inspect(page);
}

async function addToCart(page: Page) {
  // The first choice may be sold out: take the first that is not.
  const add = page.locator(".buy-box form").getByRole("button", { name: /add to cart/i });
  if (!(await add.isEnabled())) {
    await page.locator(".buy-box label:not([data-sold-out]), .buy-box a.swatch:not([data-sold-out]), .buy-box a.size-chip:not([data-sold-out])").first().click();
  }
  await add.click();
  if (scripted()) {
    await expect(page.locator("dialog.drawer[open]")).toBeVisible();
    await inspect(page);
  }
  await visit(page, `${lumen}/cart`);
  await expect(page.locator(".cart-line")).toHaveCount(1);
}

test("ca_3 ca_8 a guest buys with an email address only and sees the order", async ({ page }) => {
  await openProduct(page);
  await addToCart(page);
  await page.getByRole("link", { name: /checkout/i }).first().click();
  await expect(page).toHaveURL(/\/checkout/);
  await inspect(page);
  await fillCheckout(page, `guest-${test.info().project.name}@example.com`);
  await page.getByLabel(/cash on delivery/i).check();
  const shown = await page.locator(".totals [data-kind=total] dd").first().textContent();
  await page.getByRole("button", { name: /order and pay/i }).click();
  await expect(page).toHaveURL(/\/orders\//);
  await inspect(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
  await expect(page.locator(".totals [data-kind=total] dd").first()).toHaveText(shown ?? "");
});

test("ca_7 reload and back keep everything typed", async ({ page }) => {
  await openProduct(page);
  await addToCart(page);
  await page.goto(`${lumen}/checkout`);
  await fillCheckout(page, "not an address");
  await page.getByLabel("City", { exact: true }).fill("Bergen");
  if (scripted()) await page.getByLabel("City", { exact: true }).blur();
  await page.getByRole("button", { name: /order and pay/i }).click();
  if (scripted()) await page.evaluate(() => document.querySelector("form.checkout-form")?.setAttribute("novalidate", ""));
  if (await page.getByRole("button", { name: /order and pay/i }).isVisible() && !(await page.locator(".field-error").count())) {
    await page.getByRole("button", { name: /order and pay/i }).click();
  }
  await page.reload();
  await expect(page.getByLabel("City", { exact: true })).toHaveValue("Bergen");
  await inspect(page);
});

test("pp_19 choosing a colour changes the picture and the address", async ({ page }) => {
  await openProduct(page);
  const picture = page.locator(".gallery-thumbnails [aria-current] img");
  const before = await picture.getAttribute("src");
  const form = page.locator("#buy [name=variant_id]");
  const formBefore = await form.inputValue();
  if (scripted()) await page.evaluate(() => document.body.setAttribute("data-stays", ""));
  const value = await page.locator(".buy-box .swatch:not([aria-current])").first().getAttribute("data-value");
  const other = page.locator(`.buy-box .swatch[data-value="${value}"]`);
  await other.click();
  await expect(page).toHaveURL(/\?/);
  await expect(picture).not.toHaveAttribute("src", before ?? "");
  await expect(form).not.toHaveValue(formBefore);
  await expect(other).toHaveAttribute("aria-current", "true");
  if (scripted()) await expect(page.locator("body")).toHaveAttribute("data-stays", "");
});

test("pp_26 the merchant ships it, the shopper sees it shipped and is mailed", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const email = `ship-${test.info().project.name}@example.com`;
  await openProduct(page);
  await addToCart(page);
  await page.goto(`${lumen}/checkout`);
  await fillCheckout(page, email);
  await page.getByLabel(/cash on delivery/i).check();
  await page.getByRole("button", { name: /order and pay/i }).click();
  await expect(page).toHaveURL(/\/orders\//);

  const merchant = await (await browser.newContext({ javaScriptEnabled: scripted() })).newPage();
  await signIn(merchant);
  await merchant.goto(`${lumen}/admin/orders?q=${encodeURIComponent(email)}`);
  await inspect(merchant);
  await merchant.locator(".data-table tbody a").first().click();
  await inspect(merchant);
  await merchant.getByRole("button", { name: /^pack/i }).first().click();
  await merchant.getByLabel(/carrier/i).fill("DHL");
  await merchant.getByLabel(/tracking number/i).fill("00340434161094015902");
  await merchant.getByRole("button", { name: /^ship/i }).first().click();
  await inspect(merchant);
  await merchant.context().close();

  await page.reload();
  await expect(page.locator(".timeline")).toContainText("DHL");
  await inspect(page);
  await expect.poll(() => mails(email).some((mail) => mail.includes("00340434161094015902")), { timeout: 30_000 }).toBe(true);
});

/** Everything the mail server has taken for an address. */
function mails(email: string) {
  const folder = join(process.env.MAIL_FOLDER ?? "", "new");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((mail) => mail.includes(email));
}
