import type { Page } from "@playwright/test";
import { chosenPassword, generated, signIn, signInOperator } from "./owner";
import { expect, inspect, platform, shop, test } from "./shop";

// The shelves are filled by the owner, who has chosen a password by then.
test.describe.configure({ mode: "serial" });

test("sec_8 a generated password opens only the page that changes it", async ({ page }) => {
  const { password } = generated("lumen");
  await signIn(page, password);
  await page.goto(`${shop("lumen")}/admin/orders`);
  await expect(page).toHaveURL(/\/admin\/password/);
  await inspect(page);
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password", { exact: true }).fill(chosenPassword);
  await page.getByLabel("Repeat new password").fill(chosenPassword);
  await page.getByRole("button", { name: "Save password" }).click();
  await page.goto(`${shop("lumen")}/admin/orders`);
  if (page.url().includes("sign-in")) await signIn(page);
  await page.goto(`${shop("lumen")}/admin/orders`);
  await expect(page).toHaveURL(/\/admin\/orders/);
});

test("sec_8 the operator's generated password, too", async ({ page }) => {
  const { password } = generated("operator");
  await signInOperator(page, password);
  await page.goto(`${platform}/operator/sign-ups`);
  await expect(page).toHaveURL(/\/operator\/password/);
  await inspect(page);
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password", { exact: true }).fill(chosenPassword);
  await page.getByLabel("Repeat new password").fill(chosenPassword);
  await page.getByRole("button", { name: "Save password" }).click();
  await page.goto(`${platform}/operator`);
  if (page.url().includes("sign-in")) await signInOperator(page);
  await expect(page).toHaveURL(/\/operator$/);
});

/** The tests buy the same few things hundreds of times: what is on the shelf must outlast them. */
test("the owner fills the shelves that the tests buy from", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const products = new Set(["Karo tea towel"]);
  await page.goto(shop("lumen") + ((await navigation(page)) ?? ""));
  products.add((await page.locator(".product-card-name a").first().textContent()) ?? "");
  for (const name of products) {
    await page.goto(`${shop("lumen")}/admin/products?q=${encodeURIComponent(name)}`);
    await page.getByRole("row").getByRole("link", { name, exact: true }).first().click();
    const counts = page.locator('[name^="variants["][name$="].on_hand"]');
    await expect(counts.first()).toBeVisible();
    for (const count of await counts.all()) {
      // What is nearly or wholly sold out stays so: the tests look at that, too.
      if (Number(await count.inputValue()) > 5) await count.fill("500");
    }
    await page.getByRole("button", { name: "Save" }).last().click();
    await expect(counts.first()).toHaveValue(/^(500|[0-5])$/);
  }
});

/** All buyers of the tests come from one network, which no shop would let pass unseen. */
test("the owner reviews no order of the tests' one network", async ({ page }) => {
  await signIn(page);
  await page.goto(`${shop("lumen")}/admin/settings/store`);
  const from = page.getByLabel("Review orders from this risk score");
  await from.fill("0");
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page).toHaveURL(/done=saved/);
  await expect(from).toHaveValue("0");
});

/** Where the shop's first category is. */
async function navigation(page: Page) {
  await page.goto(`${shop("lumen")}/`);
  return page.locator(".site-nav a").first().getAttribute("href");
}
