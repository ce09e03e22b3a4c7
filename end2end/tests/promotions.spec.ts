import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { expect, inspect, scripted, shop, test, visit } from "./shop";

const lumen = shop("lumen");

/** A code of this project and run alone. */
const codeFor = (word: string) => `${word}-${test.info().project.name}-${Math.floor(Math.random() * 1e6)}`.toUpperCase();

/** Fills in a template and lets the promotion loose; the fields are named as in the form. */
async function start(page: Page, template: string, fields: Record<string, string>, forAll = false) {
  await page.goto(`${lumen}/admin/promotions/new?template=${template}`);
  const trigger = fields["trigger"];
  if (trigger) await page.locator("[name=trigger]").selectOption(trigger);
  for (const [name, value] of Object.entries(fields)) {
    if (name === "trigger") continue;
    const field = page.locator(`[name="${name}"]`).first();
    if (!(await field.isVisible())) await page.locator(`details:has([name="${name}"]) > summary`).first().click();
    await field.fill(value);
  }
  await page.getByRole("button", { name: "Save and start" }).click();
  // Where no goods are chosen, the form comes back and asks whether that means all of them.
  if (forAll) {
    await expect(page.locator("main")).toContainText("All products");
    const boxes = page.getByRole("checkbox", { name: "All products" });
    for (let place = 0; place < (await boxes.count()); place++) {
      const box = boxes.nth(place);
      if (!(await box.isVisible())) await page.locator("details:not([open])", { has: box }).first().locator("summary").first().click();
      await box.check();
    }
    await page.getByRole("button", { name: "Save and start" }).click();
  }
  await expect(page).toHaveURL(/\/admin\/promotions\/[0-9a-f-]{36}\?done=added/);
  return page.url().split("?")[0];
}

/** Puts units of a product into the cart and opens it. */
async function fillCart(page: Page, product: string, units: number) {
  await page.goto(`${lumen}/products/${product}`);
  await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
  // The drawer opens, or the cart where the page was not live yet.
  await expect(page.locator("dialog.drawer[open], main .cart-line").first()).toBeVisible({ timeout: 15_000 });
  await page.goto(`${lumen}/cart`);
  if (units > 1) await changeUnits(page, units);
}

async function changeUnits(page: Page, units: number) {
  const line = page.locator("main .cart-line").first();
  await line.locator("input[name=quantity]").fill(String(units));
  // Without a script there is a button for it.
  await line.locator("[name=quantity]").press("Enter");
  await expect(page.locator("main .cart-line input[name=quantity]").first()).toHaveValue(String(units));
  await page.waitForLoadState("networkidle");
}

async function applyCode(page: Page, code: string) {
  await page.locator("main .code-form input[name=code]").fill(code);
  await page.locator("main .code-form").getByRole("button", { name: "Apply" }).click();
}

const total = (page: Page) => page.locator("main .totals [data-kind=total] dd").first();

test("cpn_1 vc_7 the editor tells what it does, and each level of a code takes its exact share", async ({ page }) => {
  await signIn(page);
  if (scripted()) {
    await page.goto(`${lumen}/admin/promotions/new?template=tiered`);
    await expect(page.locator("#outcome .terms")).toContainText("5% off from €50.00 and 10% off from €100.00");
    // While it is typed, without a button and before it has a name.
    await page.locator("[name=name]").fill("");
    await page.locator('[name="benefits[0].tiers"]').fill("50: 7 %");
    await expect(page.locator("#outcome .terms")).toContainText("7% off from €50.00");
    // A sample is there, although nobody chose one.
    await page.getByRole("button", { name: "Try it" }).click();
    await expect(page.locator("#preview .data-table tbody tr").first()).toBeVisible();
    await inspect(page);
  }
  const code = codeFor("levels");
  const address = await start(page, "tiered", { trigger: "code", codes: code });
  for (const part of ["", "/codes", "/report", "/history", "/sheet"]) await visit(page, address + part);
  await fillCart(page, "karo-tea-towel", 2);
  await applyCode(page, code.toLowerCase());
  await expect(total(page)).toContainText("€40.90");
  await changeUnits(page, 3);
  await expect(total(page)).toContainText("€56.20");
  await changeUnits(page, 6);
  await expect(total(page)).toContainText("€97.20");
  await inspect(page);
});

test("cpn_4 cpn_9 what is missing follows the cart, and then the discount comes by itself", async ({ page }) => {
  await signIn(page);
  await start(page, "tiered", { "benefits[0].tiers": "2000: 10 %", group: "browser" });
  await fillCart(page, "dreibein-stool", 1);
  await expect(page.locator("main .hint-near", { hasText: "€1,861.00" }).first()).toBeVisible();
  await changeUnits(page, 14);
  await expect(page.locator("main .hint-near", { hasText: "€54.00" }).first()).toBeVisible();
  await changeUnits(page, 15);
  await expect(page.locator("main .hint-near", { hasText: "10% off" })).toHaveCount(0);
  // Fifteen stools travel by freight, for 59.00.
  await expect(page.locator("main .totals")).toContainText("−€208.50");
  await expect(total(page)).toContainText("€1,935.50");
});

test("cpn_2 cpn_16 cpn_21 a coupon is shared, saved, and applied by whoever opens it", async ({ page }) => {
  await signIn(page);
  const code = codeFor("shared");
  await start(page, "tiered", { trigger: "code", codes: code });
  await fillCart(page, "karo-tea-towel", 3);
  const answer = await visit(page, `${lumen}/coupons/${code}`);
  expect(answer?.status()).toBe(200);
  if (scripted()) {
    await expect(page.locator(".coupon-applied")).toBeVisible();
    await expect(page.locator("[data-apply-coupon] button")).toBeHidden();
  } else {
    await page.goto(`${lumen}/cart`);
    await expect(page.locator("main .code-entry")).toHaveCount(0);
    await page.goto(`${lumen}/coupons/${code}`);
    await page.locator("[data-apply-coupon] button").click();
  }
  await page.goto(`${lumen}/cart`);
  await expect(total(page)).toContainText("€56.20");
  await page.goto(`${lumen}/coupons/${code}`);
  for (const [label, begins] of [["Save as a picture", "\x89PNG"], ["Save as a PDF", "%PDF"]] as const) {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: label }).click();
    const file = readFileSync(await (await saved).path());
    expect(file.subarray(0, 4).toString("latin1")).toBe(begins);
  }
});

test("cpn_12 cpn_13 a code that ends today shows the time left", async ({ page }) => {
  await signIn(page);
  const code = codeFor("today");
  const end = new Date(Date.now() + 2 * 3_600_000 + 30_000);
  const local = end.toLocaleString("sv-SE", { timeZone: "Europe/Berlin" }).slice(0, 16).replace(" ", "T");
  await start(page, "tiered", { trigger: "code", codes: code, ends_at: local });
  await visit(page, `${lumen}/coupons/${code}`);
  const left = page.locator(".coupon-left");
  await expect(left).toBeVisible();
  if (scripted()) {
    await expect(left).toHaveText(/^[12]:\d\d:\d\d$/);
    const first = await left.textContent();
    await expect(left).not.toHaveText(first ?? "", { timeout: 4_000 });
  }
});

test("vc_8 of three units the cheapest is free, and a wrong code changes nothing", async ({ page }) => {
  await signIn(page);
  const code = codeFor("three");
  await start(page, "three-for-two", { trigger: "code", codes: code }, true);
  await fillCart(page, "karo-tea-towel", 3);
  await applyCode(page, "NO-SUCH-CODE");
  await expect(page.locator("main .field-error")).toBeVisible();
  await expect(total(page)).toContainText("€58.90");
  await inspect(page);
  await applyCode(page, code);
  await expect(total(page)).toContainText("€40.90");
});

test("pp_7 a sale lowers the price on the product's page and keeps the old one beside it", async ({ page }) => {
  const sales: Record<string, [string, string, string]> = {
    desktop: ["runde-bowl", "€72.00", "€57.60"],
    phone: ["frueh-mug", "€26.00", "€20.80"],
    "no-script": ["bauch-vase", "€118.00", "€94.40"],
  };
  const [slug, before, after] = sales[test.info().project.name];
  await signIn(page);
  await page.goto(`${lumen}/products/${slug}`);
  const title = (await page.locator(".buy-box h1").textContent()) ?? "";
  await expect(page.locator(".buy-box")).toContainText(before);
  await start(page, "season", { "benefits[0].select.products": title.trim() });
  await visit(page, `${lumen}/products/${slug}`);
  await expect(page.locator(".buy-box")).toContainText(after);
  await expect(page.locator(".buy-box s, .buy-box del")).toContainText([before]);
});

test("cpn_33 pp_7 a demo shop tells its sale with the end, a code and bundles, in each language", async ({ page }) => {
  const fjell = shop("fjell");
  for (const [prefix, names] of [
    ["", ["Bad-weather week", "Welcome discount", "Hats for the whole rope", "Three pairs of socks", "A mug with your stove"]],
    ["/de", ["Schlechtwetterwoche", "Willkommensrabatt", "Drei Paar Socken"]],
    ["/fr", ["La semaine du mauvais temps", "Remise de bienvenue", "Trois paires de chaussettes"]],
  ] as const) {
    await visit(page, `${fjell}${prefix}/promotions`);
    for (const name of names) await expect(page.locator("main")).toContainText(name);
    await expect(page.locator("main .promotion-code").first()).toHaveText("HELLO10");
    await expect(page.locator("main .promotion-when time").first()).toBeVisible();
  }
  await visit(page, `${fjell}/products/regn-parka`);
  await expect(page.locator(".buy-box")).toContainText("€199.20");
  await expect(page.locator(".buy-box s, .buy-box del").first()).toContainText("€249.00");
});
