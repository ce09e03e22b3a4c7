import { expect, inspect, platform, test, visit } from "./shop";
import { emailFor, linkTo } from "./shopper";

const password = "Papier-und-Tinte-26";

test("ex_18 a shop is opened, from the platform's front page to its first product", async ({ page }) => {
  test.setTimeout(120_000);
  const name = `paper-${test.info().project.name}-${Math.floor(Math.random() * 1e6)}`;
  const address = `${platform.replace("//", `//${name}.`)}`;
  const email = emailFor("merchant");
  await visit(page, `${platform}/`);
  await page.getByLabel("Shop name").fill("Paper & Ink");
  await page.getByLabel("Address", { exact: true }).fill(name);
  await page.getByLabel("Your email").fill(email);
  await page.locator("main").getByRole("button", { name: "Open a shop" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Check your inbox");

  const proof = await linkTo(email, "/sign-up/proof/");
  await visit(page, proof);
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("Repeat new password").fill(password);
  await page.getByRole("button", { name: "Open a shop" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paper & Ink is open");
  await inspect(page);
  await expect(page.getByRole("link", { name: address, exact: true })).toHaveAttribute("href", address);
  await expect(page.getByRole("link", { name: `${address}/admin`, exact: true })).toBeVisible();

  // The same link, on another day of the same proof, and the button that is pressed twice.
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paper & Ink is open");
  await visit(page, proof);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paper & Ink is open");
  expect(await linkTo(email, `${name}[^\\s"<>]*/admin`)).toBe(`${address}/admin`);

  await page.getByRole("link", { name: "Sign in to the admin" }).click();
  await expect(page).toHaveURL(`${address}/admin/sign-in`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${address}/admin/?$`));

  await visit(page, `${address}/admin/products/new`);
  await page.locator("[name=title]").fill("A quire of paper");
  await page.locator('[name="variants[0].price"]').fill("12.50");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page).toHaveURL(/\/admin\/products\/[0-9a-f-]{36}/);
  await expect(page.locator("main")).toContainText("A quire of paper");
});
