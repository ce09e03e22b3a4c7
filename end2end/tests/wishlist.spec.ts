import { emailFor, linkTo, password, prove, register } from "./shopper";
import { expect, inspect, live, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");
const towel = `${lumen}/products/karo-tea-towel`;
const soldOut = `${lumen}/products/cord-cushion?Color=Dusk+rose&Size=${encodeURIComponent("60 × 60 cm")}`;
const there = `${lumen}/products/cord-cushion?Color=Ecru&Size=${encodeURIComponent("60 × 60 cm")}`;

test("ex_11 what is saved for later is in the list, goes into the cart and out again", async ({ page }) => {
  await visit(page, `${lumen}/wishlist`);
  await expect(page.locator(".empty-state")).toContainText("Nothing saved yet");
  await inspect(page);

  await visit(page, towel);
  await live(page);
  const button = page.locator(".save-for-later .button");
  await expect(button).toHaveText("Save for later");
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(page).toHaveURL(new RegExp(`^${towel}`));
  await expect(button).toHaveText("Saved for later");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await inspect(page);

  await page.locator(".save-for-later").getByRole("link").click();
  await expect(page).toHaveURL(`${lumen}/wishlist`);
  await live(page);
  const wish = page.locator(".wish");
  await expect(wish).toHaveCount(1);
  await expect(wish.locator(".price")).toContainText("€");
  await inspect(page);
  const box = await wish.getByRole("button", { name: /^Remove/ }).boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);

  await wish.getByRole("button", { name: /^Remove/ }).click();
  await expect(page).toHaveURL(`${lumen}/wishlist`);
  await expect(page.locator(".empty-state")).toBeVisible();
});

test("ex_11 the form is saved that is chosen", async ({ page }) => {
  await visit(page, `${lumen}/products/cord-cushion?Color=Ecru`);
  await live(page);
  await page.locator(".size-chip").nth(1).click();
  await expect(page).toHaveURL(/Size=60/);
  await page.locator(".save-for-later .button").click();
  await expect(page, "and the choice stays").toHaveURL(/Size=60/);
  await visit(page, `${lumen}/wishlist`);
  await expect(page.locator(".wish .product-card-name a")).toHaveAttribute("href", /like=/);
});

test("ex_11 a guest's list joins that of the account", async ({ page }) => {
  test.setTimeout(120_000);
  const email = emailFor("wishlist");
  await register(page, email);
  await prove(page, email);
  await visit(page, `${lumen}/account`);
  await page.locator(".account-nav").getByRole("button", { name: "Sign out", exact: true }).click();
  await visit(page, towel);
  await page.locator(".save-for-later .button").click();
  await expect(page.locator(".save-for-later .button")).toHaveText("Saved for later");
  await visit(page, `${lumen}/account/sign-in`);
  await page.locator("main").getByLabel("Email", { exact: true }).fill(email);
  await page.locator("main").getByLabel("Password").fill(password);
  await page.locator("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${lumen}/account`));
  await page.locator(".account-nav").getByRole("link", { name: "Wishlist" }).click();
  await expect(page.locator(".wish")).toHaveCount(1);
  await inspect(page);
});

test("ex_11 who wants to hear when it is back says where", async ({ page }) => {
  await visit(page, soldOut);
  await live(page);
  const form = page.locator("#back-in-stock");
  await expect(form).toBeVisible();
  await inspect(page);
  await form.getByLabel("Email").fill("nobody");
  await form.getByRole("button", { name: "Email me" }).click();
  await expect(form.getByLabel("Email")).toHaveValue("nobody");
  await expect(form.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
  await expect(form.locator(".error-summary")).toBeVisible();
  await inspect(page);
  const email = emailFor("back");
  await form.getByLabel("Email").fill(email);
  await form.getByRole("button", { name: "Email me" }).click();
  await expect(form.locator(".notice")).toContainText("Please look into your mailbox");
  await expect(form.locator(".error-summary")).toHaveCount(0);
  await inspect(page);

  await visit(page, await linkTo(email, "/back-in-stock/"));
  await expect(page.locator("main")).toContainText(`Shall we email ${email}`);
  await page.getByRole("button", { name: "Yes, email me" }).click();
  await expect(page.locator("main")).toContainText(`We will email ${email}`);
  await inspect(page);
  await page.getByRole("button", { name: "Stop all of these emails" }).click();
  await expect(page.locator("main")).toContainText("no more of these emails");
});

test("ex_11 the form to hear of it follows the choice", async ({ page }) => {
  await visit(page, there);
  await live(page);
  const form = page.locator("#back-in-stock");
  await expect(form).toBeHidden();
  await page.locator(".buy-box .swatch").nth(2).click();
  await expect(page).toHaveURL(/Color=Dusk/);
  await expect(form).toBeVisible();
  if (scripted()) {
    const bought = await page.locator("#buy [name=variant_id]").inputValue();
    expect(bought).not.toBe("");
    await expect(form.locator("[name=variant_id]")).toHaveValue(bought);
  }
});
