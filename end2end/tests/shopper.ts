import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, shop, test, visit } from "./shop";

const lumen = shop("lumen");

/** What every shopper of the tests chooses. */
export const password = "Lampe-am-Fenster-7";

/** An address that nobody else has. */
export const emailFor = (word: string) => `${word}-${test.info().project.name}-${Math.floor(Math.random() * 1e6)}@example.com`;

/** The address in the last mail to somebody that leads to this part of the shop. */
export async function linkTo(email: string, part: string) {
  const folder = join(process.env.MAIL_FOLDER ?? "", "new");
  let found = "";
  await expect
    .poll(() => {
      const files = existsSync(folder) ? readdirSync(folder) : [];
      const mails = files.map((file) => readFileSync(join(folder, file), "utf8")).filter((mail) => mail.includes(email));
      const text = mails.map((mail) => mail.replace(/=\r?\n/g, "")).join("\n");
      found = text.match(new RegExp(`http://[^\\s"<>]*${part}[^\\s"<>]*`))?.[0] ?? "";
      return found;
    }, { timeout: 20_000 })
    .not.toBe("");
  return found;
}

/** Fills in what the checkout asks of a guest: a house of its own each time, since open unpaid orders are capped per address. */
export async function fillCheckout(page: Page, email: string) {
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Name", { exact: true }).fill("Ada Lind");
  await page.getByLabel("Street and number", { exact: true }).fill(`Hafenweg ${1 + Math.floor(Math.random() * 100_000)}`);
  await page.getByLabel("Postal code", { exact: true }).fill("10115");
  await page.getByLabel("City", { exact: true }).fill("Berlin");
}

/** Orders what is in the cart by card, as far as the provider's page. */
export async function orderByCard(page: Page) {
  await visit(page, `${lumen}/checkout`);
  await fillCheckout(page, emailFor("card"));
  await page.getByLabel(/credit or debit card/i).check();
  await page.getByRole("button", { name: /order and pay/i }).click();
  // The page in between leads on by itself.
  await expect(page).toHaveURL(/\/pay\/cs_test_/);
}

/** The same with PayPal, as far as its page. */
export async function orderWithPayPal(page: Page) {
  await visit(page, `${lumen}/checkout`);
  await fillCheckout(page, emailFor("paypal"));
  await page.getByLabel(/^PayPal/).check();
  await page.getByRole("button", { name: /order and pay/i }).click();
  await expect(page).toHaveURL(/\/checkoutnow\//);
}

/** Sends the registration form. */
export async function register(page: Page, email: string) {
  await visit(page, `${lumen}/account/register`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(page).toHaveURL(/\/account/);
}

/** Follows the link that was mailed. */
export async function prove(page: Page, email: string) {
  await visit(page, await linkTo(email, "/account/proof/"));
  await page.getByRole("button", { name: "Yes, this is my address" }).click();
}
