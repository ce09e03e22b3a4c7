import { expect, inspect, scripted, shop, test } from "./shop";
import { orderWithPayPal } from "./shopper";

const lumen = shop("lumen");

test("ca_12 PayPal declines, another way to pay there is taken, and the order says so", async ({ page }) => {
  await page.goto(`${lumen}/products/karo-tea-towel`);
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
  await expect(scripted() ? page.locator("dialog.drawer[open]") : page.locator(".cart-line")).toBeVisible();
  await orderWithPayPal(page);
  await expect(page.getByText("Test mode")).toBeVisible();
  await page.getByRole("button", { name: /declined/ }).click();
  await expect(page).toHaveURL(/lumen\.localhost.*\/orders\/[^/]+$/);
  await expect(page.getByText(/nothing was charged/)).toBeVisible();
  await inspect(page);
  await page.getByRole("button", { name: /with PayPal$/ }).click();
  await expect(page).toHaveURL(/\/checkoutnow\//);
  await page.getByRole("button", { name: /^Pay [\d.]+ EUR/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
  await expect(page.locator(".timeline")).toContainText("Paid");
});
