import type { Page } from "@playwright/test";
import { expect, inspect, shop, test, visit } from "./shop";
import { emailFor, password, prove, register } from "./shopper";

const lumen = shop("lumen");

/** Says at the provider who one is. */
async function say(page: Page, email: string, isVerified = true) {
  await expect(page.getByRole("heading", { name: "Demo ID" })).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel(/knows that the address is mine/).setChecked(isVerified);
  await page.getByRole("button", { name: "Continue" }).click();
}

async function signOut(page: Page) {
  await page.goto(`${lumen}/account`);
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page).toHaveURL(/sign-in/);
}

test("ca_4 a provider signs in from the checkout and the cart stays", async ({ page }) => {
  const email = emailFor("ida");
  await page.goto(`${lumen}/products/karo-tea-towel`);
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
  await expect(page.locator("dialog.drawer[open], main .cart-line").first()).toBeVisible({ timeout: 15_000 });
  await visit(page, `${lumen}/checkout`);
  await page.getByRole("link", { name: "Continue with Demo ID" }).click();
  await say(page, email);
  await expect(page).toHaveURL(`${lumen}/checkout`);
  await expect(page.getByLabel("Email", { exact: true })).toHaveValue(email);
  await visit(page, `${lumen}/account`);
  await expect(page.locator("main")).toContainText(email);
  // The only way to sign in stays.
  await visit(page, `${lumen}/account/password`);
  await page.getByRole("button", { name: "Disconnect Demo ID" }).click();
  await expect(page.locator("main")).toContainText("only way to sign in");
  await signOut(page);
  await page.getByRole("link", { name: "Continue with Demo ID" }).click();
  await say(page, email);
  await expect(page).toHaveURL(/\/account$/);
});

test("sec_6 an account with a password is connected by its owner only", async ({ page }) => {
  const email = emailFor("irma");
  await register(page, email);
  await prove(page, email);
  await expect(page).toHaveURL(/\/account\?done=proven/);
  await signOut(page);
  await page.getByRole("link", { name: "Continue with Demo ID" }).click();
  await say(page, email, false);
  await expect(page.locator("main")).toContainText("confirmed email address");
  await inspect(page);
  await page.getByRole("link", { name: "Continue with Demo ID" }).click();
  await say(page, email);
  await expect(page.locator("main")).toContainText("already an account");
  await inspect(page);
  const main = page.locator("main");
  await main.getByLabel("Email", { exact: true }).fill(email);
  await main.getByLabel("Password").fill(password);
  await main.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(main).toContainText("Connected.");
  await signOut(page);
  await page.getByRole("link", { name: "Continue with Demo ID" }).click();
  await say(page, email);
  await expect(page).toHaveURL(/\/account$/);
});

test("ca_4 a provider is connected and disconnected, and who cancels is told so", async ({ page }) => {
  const email = emailFor("iris");
  await register(page, email);
  await prove(page, email);
  await expect(page).toHaveURL(/\/account\?done=proven/);
  await visit(page, `${lumen}/account/password`);
  const connect = page.getByRole("link", { name: "Connect Demo ID" });
  await connect.click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator("main")).toContainText("You stopped the sign-in.");
  await connect.click();
  await say(page, emailFor("other"));
  await expect(page).toHaveURL(/\/account\/providers\/confirm$/);
  await inspect(page);
  await page.getByLabel("Current password").fill(password);
  await page.getByRole("button", { name: "Connect Demo ID" }).click();
  await expect(page.locator("main")).toContainText("Connected.");
  await inspect(page);
  await page.getByRole("button", { name: "Disconnect Demo ID" }).click();
  await expect(page.locator("main")).toContainText("Disconnected.");
});
