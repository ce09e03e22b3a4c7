import { signIn } from "./owner";
import { expect, scripted, shop, test } from "./shop";

const admin = `${shop("lumen")}/admin`;

test("nothing of the admin comes back after signing out", async ({ page }) => {
  await signIn(page);
  await page.goto(`${admin}/customers`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const shown = await page.locator("main").innerText();
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/sign-in/);
  for (let step = 0; step < 2; step++) {
    await page.goBack();
    await expect(page.locator("main")).not.toContainText(shown.slice(0, 200));
    await expect(page.getByLabel("Email", { exact: true })).toBeVisible();
  }
});

test("the storefront comes back from the browser's memory", async ({ page }) => {
  test.skip(!scripted(), "the page itself tells");
  await page.goto(shop("lumen"));
  const kept = await page.evaluate(async () => (await fetch(location.href)).headers.get("cache-control"));
  expect(kept).not.toContain("no-store");
});
