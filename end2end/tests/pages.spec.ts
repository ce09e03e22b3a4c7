import { expect, inspect, live, platform, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");

for (const path of ["/", "/products", "/sale", "/promotions", "/search?q=lamp", "/search?q=zzzzqqq", "/cart", "/pages/terms", "/pages/imprint", "/pages/privacy", "/pages/returns", "/pages/withdrawal", "/pages/story", "/faq", "/contact", "/withdrawal", "/account/register", "/account/sign-in", "/account/forgotten-password", "/account/security-tips", "/privacy/consent", "/no-such-page"]) {
  test(`ex_3 vm_8 ${path} is whole and accessible`, async ({ page }) => {
    await visit(page, lumen + path);
  });
}

test("ex_3 in the dark the pages stay accessible", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await visit(page, `${lumen}/`);
  await visit(page, `${shop("fjell")}/`);
});

test("mt_9 two shops of one process look and sell differently", async ({ page }) => {
  await visit(page, `${lumen}/`);
  await expect(page.getByRole("banner").getByRole("img", { name: /lumen/i }).first()).toBeVisible();
  const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--theme-accent"));
  await visit(page, `${shop("fjell")}/`);
  await expect(page.getByRole("banner").getByRole("img", { name: /fjell/i }).first()).toBeVisible();
  await expect(page.getByRole("banner").getByRole("img", { name: /lumen/i })).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--theme-accent"))).not.toBe(accent);
});

test("ex_6 the shop speaks German", async ({ page }) => {
  await visit(page, `${lumen}/de`);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("ex_6 the demo shops speak French, their goods too", async ({ page }) => {
  for (const [name, product, title] of [
    ["lumen", "halm-pendant", "Suspension Halm"],
    ["fjell", "regn-parka", "Parka de pluie Regn"],
  ]) {
    await visit(page, `${shop(name)}/fr`);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await visit(page, `${shop(name)}/fr/products/${product}`);
    await expect(page.locator(".buy-box h1")).toHaveText(title);
    await expect(page.locator(".product-details .spec-table")).toContainText("Pays de fabrication");
    await expect(page.locator(".option-group").first()).toContainText("Couleur");
  }
});

test("ex_18 the platform introduces itself", async ({ page }) => {
  await visit(page, `${platform}/`);
  await visit(page, `${platform}/sign-up`);
});

test("vm_10 filters combine, live in the address and work with Back", async ({ page }) => {
  await visit(page, `${lumen}/`);
  const category = await page.locator(".site-nav a").first().getAttribute("href");
  await visit(page, lumen + category);
  await live(page);
  const before = await page.locator(".product-card").count();
  const panel = page.locator(".filter-panel");
  if (!(await panel.locator("input[type=checkbox]").first().isVisible())) await panel.locator("summary").first().click();
  await panel.locator("input[type=checkbox]").first().check();
  if (!scripted()) await panel.getByRole("button").first().click();
  await expect(page).toHaveURL(/\?.+=/);
  await inspect(page);
  expect(await page.locator(".product-card").count()).toBeLessThanOrEqual(before);
  await page.goBack();
  await expect(page).toHaveURL(lumen + category);
});
