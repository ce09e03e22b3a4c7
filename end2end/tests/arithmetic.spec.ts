import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { expect, shop, test } from "./shop";
import { emailFor, prove, register } from "./shopper";

const lumen = shop("lumen");
const towel = "karo-tea-towel"; // 18.00
const stool = "dreibein-stool"; // 139.00
const mug = "frueh-mug"; // 26.00, or less where a sale of another test goes on

test.beforeEach(({}, info) => test.skip(info.project.name !== "desktop", "sums are the same in every browser"));

/** Sends the form of a promotion by code as the merchant who is signed in, and lets it loose. */
async function promote(page: Page, code: string, benefits: object[], condition?: object, group = "") {
  const answer = await page.evaluate(
    async (fields) => (await fetch("/admin/promotions", { method: "POST", headers: { accept: "text/html" }, body: new URLSearchParams(fields) })).url,
    {
      name: code,
      trigger: "code",
      codes: code,
      group,
      priority: "0",
      benefits_text: JSON.stringify(benefits),
      conditions_text: condition ? JSON.stringify(condition) : "",
      then: "start",
    },
  );
  expect(answer).toContain("done=added");
}

const codeFor = (word: string) => `${word}-${Math.floor(Math.random() * 1e9)}`.toUpperCase();

/** Puts a unit of each product into the cart. */
async function choose(page: Page, ...products: string[]) {
  for (const product of products) {
    await page.goto(`${lumen}/products/${product}`);
    await page.locator(".buy-box form").getByRole("button", { name: /add to cart/i }).click();
    await expect(page.locator("dialog.drawer[open], main .cart-line").first()).toBeVisible({ timeout: 15_000 });
  }
  await page.goto(`${lumen}/cart`);
}

async function apply(page: Page, code: string) {
  await page.locator("main .code-form input[name=code]").fill(code);
  await page.locator("main .code-form").getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("main .code-entry, main .field-error").first()).toBeVisible();
  await page.goto(`${lumen}/cart`);
}

/** What the cart's totals say was taken off. */
const totals = (page: Page) => page.locator("main .totals");

test("vc_9 another product of a category costs less with the stool", async ({ page }) => {
  await signIn(page);
  const code = codeFor("kitchen");
  await promote(page, code, [{ kind: "buy_x_get_y", buy: { tags: ["stool"] }, get: { tags: ["kitchen"] }, percent: "20" }]);
  await choose(page, towel, stool);
  await apply(page, code);
  await expect(totals(page)).toContainText("−€3.60");
});

test("vc_13 vc_14 either companion makes the towel cheaper, both do not make it cheaper twice", async ({ page }) => {
  await signIn(page);
  const [dear, wooden] = [codeFor("dear"), codeFor("wooden")];
  const thirty = [{ kind: "percent_off_lines", percent: "30", select: { tags: ["linen"] } }];
  await promote(page, dear, thirty, { kind: "contains", select: { price_min: "60.00" } }, dear);
  await promote(page, wooden, thirty, { kind: "contains", select: { tags: ["solid wood"] } }, dear);
  await choose(page, towel);
  await apply(page, dear);
  await expect(totals(page)).not.toContainText("−€5.40");
  await choose(page, stool);
  await apply(page, dear);
  await apply(page, wooden);
  await expect(totals(page)).toContainText("−€5.40");
  await expect(totals(page)).not.toContainText("−€10.80");
});

test("vc_20 what is told of a variant opens a discount", async ({ page }) => {
  await signIn(page);
  const code = codeFor("wood");
  const wood = { attributes: { Material: "Solid wood" } };
  await promote(page, code, [{ kind: "amount_off_each_line", amount: "4.00", select: wood }], { kind: "contains", select: wood });
  await choose(page, mug);
  await apply(page, code);
  await expect(totals(page)).not.toContainText("−€4.00");
  await choose(page, stool);
  await apply(page, code);
  await expect(totals(page)).toContainText("−€4.00");
});

test("cd_9 cd_16 vc_15 vc_16 who signs up has the discount in the same session", async ({ page, browser }) => {
  const code = codeFor("newcomer");
  const apart = await browser.newContext();
  const merchant = await apart.newPage();
  await signIn(merchant);
  const newcomer = { all: [{ kind: "order_number", n: 1 }, { kind: "signed_up_within", days: 7 }, { not: { kind: "birthday_within", days: 0 } }] };
  await promote(merchant, code, [{ kind: "percent_off_order", percent: "10" }], newcomer);
  await apart.close();
  await choose(page, towel);
  await apply(page, code);
  await expect(totals(page)).not.toContainText("−€1.80");
  const email = emailFor("newcomer");
  await register(page, email);
  await prove(page, email);
  await page.goto(`${lumen}/cart`);
  if ((await page.locator("main .code-entry").count()) === 0) await apply(page, code);
  await expect(totals(page)).toContainText("−€1.80");
});
