import { chosenPassword, generated, signIn } from "./owner";
import { expect, inspect, shop, test } from "./shop";

test("sec_8 a generated password opens only the page that changes it", async ({ page }) => {
  const { password } = generated("lumen");
  await signIn(page, password);
  await page.goto(`${shop("lumen")}/admin/orders`);
  await expect(page).toHaveURL(/\/admin\/password/);
  await inspect(page);
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password", { exact: true }).fill(chosenPassword);
  await page.getByLabel("New password, once more").fill(chosenPassword);
  await page.getByRole("button", { name: "Save password" }).click();
  await page.goto(`${shop("lumen")}/admin/orders`);
  if (page.url().includes("sign-in")) await signIn(page);
  await page.goto(`${shop("lumen")}/admin/orders`);
  await expect(page).toHaveURL(/\/admin\/orders/);
});
