import type { Page } from "@playwright/test";
import { signIn, signInOperator } from "./owner";
import { expect, platform, scripted, shop, test, visit } from "./shop";

const admin = `${shop("lumen")}/admin`;

/** Pages of the admin that stand by themselves; those of single things are found through them. */
const pages = [
  "",
  "/orders",
  "/orders/holds",
  "/till",
  "/products",
  "/products/new",
  "/categories",
  "/categories/new",
  "/collections",
  "/collections/new",
  "/campaigns",
  "/campaigns/new",
  "/promotions/channels",
  "/partners",
  "/partners/new",
  "/leads",
  "/promotions",
  "/promotions/new",
  "/promotions/templates",
  "/promotions/slow",
  "/discount-requests",
  "/back-in-stock",
  "/gift-cards",
  "/gift-cards/new",
  "/customers",
  "/customers/blocklist",
  "/customers/blocklist/new",
  "/segments",
  "/segments/new",
  "/import",
  "/outbox",
  "/staff",
  "/account",
  "/account/second-factor",
  "/password",
  "/settings/store",
  "/settings/theme",
  "/settings/policies",
  "/settings/policies/terms",
  "/settings/shipping",
  "/settings/shipping/new",
  "/settings/taxes",
  "/settings/taxes/new",
  "/settings/payment",
  "/settings/languages",
  "/settings/domains",
  "/settings/security",
  "/no-such-page",
];

/** Lists whose first entry has a page of its own. */
const lists = ["/orders", "/products", "/categories", "/collections", "/promotions", "/segments", "/customers", "/outbox", "/staff", "/settings/shipping", "/settings/taxes"];

test.beforeEach(() => test.skip(!scripted(), "axe needs scripts; the plain pages are walked by src/tests"));

test("ex_3 vm_8 every page of the admin is whole and accessible", async ({ page }) => {
  test.setTimeout(420_000);
  await signIn(page);
  for (const path of pages) {
    await test.step(`/admin${path}`, () => visit(page, admin + path));
  }
  for (const path of lists) {
    await test.step(`the first of /admin${path}`, () => openFirst(page, path));
  }
});

/** Opens the first thing of a list, when it has one. */
async function openFirst(page: Page, path: string) {
  await page.goto(admin + path);
  const first = page.locator("main .data-table tbody a, main .tree a, main .list a").first();
  const address = (await first.count()) ? await first.getAttribute("href") : null;
  if (address) await visit(page, new URL(address, page.url()).href);
}

test("ex_3 vm_8 an import with faults is whole and accessible", async ({ page }) => {
  await signIn(page);
  await page.goto(`${admin}/import`);
  await page.getByLabel(/file/i).setInputFiles({
    name: "lamps.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Handle,Title,Variant Price\nbrowser-lamp,Lamp,5\nbrowser-vase,Vase,cheap\n"),
  });
  await page.getByRole("button", { name: /upload|preview|look/i }).first().click();
  await expect(page).toHaveURL(/\/admin\/import\/[0-9a-f-]{36}/);
  await visit(page, page.url());
});

test("ex_3 vm_8 mt_15 every page of the operator is whole and accessible", async ({ page }) => {
  await visit(page, `${platform}/operator/sign-in`);
  await signInOperator(page);
  for (const path of ["", "/password", "/sign-ups", "/tenants/lumen"]) {
    await test.step(`/operator${path}`, () => visit(page, `${platform}/operator${path}`));
  }
});
