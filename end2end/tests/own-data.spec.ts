import { readFileSync } from "node:fs";
import { expect, inspect, shop, test, visit } from "./shop";
import { emailFor, linkTo, password, prove, register } from "./shopper";

const lumen = shop("lumen");

test("ca_4 ex_13 a mailed link signs in; the data are downloaded and the account is deleted", async ({ page }) => {
  const email = emailFor("gone");
  await register(page, email);
  await prove(page, email);
  await page.context().clearCookies();

  await visit(page, `${lumen}/account/sign-in`);
  await page.locator("main").getByLabel("Email", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Email me a link to sign in" }).click();
  await expect(page.locator("main")).toContainText("a link to sign in is on its way");
  await inspect(page);
  await visit(page, await linkTo(email, "/account/sign-in-link/"));
  await page.locator("main").getByRole("button").first().click();
  await expect(page).toHaveURL(/\/account\/?(\?.*)?$/);

  await visit(page, `${lumen}/account/data`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download your data" }).click();
  const file = await (await downloading).path();
  expect(JSON.stringify(JSON.parse(readFileSync(file, "utf8")))).toContain(email);

  await page.getByLabel("Current password").fill(`${password}x`);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByLabel("Current password")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("main")).toContainText("This is not your password.");
  await inspect(page);
  await page.getByLabel("Current password").fill(password);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page).not.toHaveURL(/\/account\/data/);
  await inspect(page);
  await page.goto(`${lumen}/account`);
  await expect(page).toHaveURL(/sign-in/);
});
