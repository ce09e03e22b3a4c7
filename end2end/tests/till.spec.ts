import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { expect, inspect, scripted, shop, test } from "./shop";

const till = `${shop("lumen")}/admin/till`;

/** What a keyboard scanner does: types a code into whatever has the focus, then Enter. */
async function scan(page: Page, text: string) {
  await expect(page.getByLabel("Scan or type")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Opens the till once the page after the sign-in stands: leaving it halfway aborts its transition. */
async function openTill(page: Page) {
  await signIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.goto(till);
}

/** The SKU of something that is on the shelf, as the shop tells search engines. */
async function onShelf(page: Page) {
  await page.goto(`${shop("lumen")}/`);
  const paths = await page.locator("main a[href*='/products/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const path of new Set(paths)) {
    await page.goto(new URL(path!, `${shop("lumen")}/`).href);
    const data = (await page.locator("script[type='application/ld+json']").allTextContents()).join();
    const sku = data.includes("InStock") && !data.includes("OutOfStock") && /"sku":"([^"]+)"/.exec(data)?.[1];
    if (sku) return sku;
  }
  throw new Error("nothing is on the shelf");
}

test("vm_19 cpn_5 a keyboard scanner sells at the till", async ({ page }, info) => {
  test.skip(info.project.name !== "desktop", "one member has one sale");
  const sku = await onShelf(page);
  await openTill(page);
  const clear = page.getByRole("button", { name: "Clear sale" });
  if (await clear.count()) await clear.click();
  await expect(page.getByText("Nothing scanned yet")).toBeVisible();
  await inspect(page);

  await scan(page, "NO SUCH THING");
  await expect(page.getByRole("alert")).toContainText("NO SUCH THING");
  await expect(page.getByLabel("Scan or type")).toHaveValue("NO SUCH THING");
  await inspect(page);

  await scan(page, sku);
  await expect(page.getByRole("spinbutton")).toHaveValue("1");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await inspect(page);
  await page.reload();
  await expect(page.getByRole("spinbutton")).toHaveValue("1");

  await page.getByRole("button", { name: "Paid in cash" }).click();
  await expect(page).toHaveURL(/\/admin\/till\/receipts\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Receipt");
  await expect(page.getByRole("img", { name: "Barcode of the order" })).toBeVisible();
  await inspect(page);
  await page.getByRole("link", { name: "Next sale" }).click();
  await expect(page.getByText("Nothing scanned yet")).toBeVisible();
});

test("vm_19 vm_8 the till fits a phone and works without a script", async ({ page }) => {
  await openTill(page);
  await expect(page.getByLabel("Scan or type")).toBeVisible();
  await inspect(page);
  // Chromium without a BarcodeDetector, and every browser without scripts, shows no camera button.
  const reads = scripted() && (await page.evaluate(() => "BarcodeDetector" in window));
  await expect(page.getByRole("button", { name: "Scan with the camera" })).toHaveCount(reads ? 1 : 0);
});
