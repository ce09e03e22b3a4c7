import { chosenPassword, generated, signIn, signInOperator } from "./owner";
import { expect, inspect, platform, shop, test } from "./shop";

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
