import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { expect, inspect, scripted, shop, test } from "./shop";

const admin = `${shop("lumen")}/admin`;

/** A picture of one colour, another each time. */
function png(shade: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const crc = (bytes: Buffer) => {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return (crc ^ 0xffffffff) >>> 0;
  };
  const size = 16;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, shade)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** A new product of this test's own, opened in its editor. */
async function product(page: Page, title: string) {
  await page.goto(`${admin}/products/new`);
  await page.getByLabel("Title", { exact: true }).first().fill(title);
  await page.locator('[name="variants[0].price"]').fill("19,90");
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page).toHaveURL(/\/admin\/products\/[0-9a-f-]{36}/);
}

test("ex_5 pictures come in and nothing that was typed is lost", async ({ page }) => {
  await signIn(page);
  await product(page, `Uploads ${test.info().project.name}`);
  const title = page.locator('[name="title"]');
  await title.fill("Typed and not saved");
  const shade = Math.floor(Math.random() * 255);
  await page.locator('[name="upload"]').setInputFiles([
    { name: "good.png", mimeType: "image/png", buffer: png(shade) },
    { name: "bad.png", mimeType: "image/png", buffer: Buffer.from("no picture") },
  ]);
  if (!scripted()) await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.locator(".picture-tile")).toHaveCount(1);
  await expect(title).toHaveValue("Typed and not saved");
  await expect(page.locator("#pictures")).toContainText("bad.png");
  await expect(page.locator("#pictures")).not.toContainText("good.png");
  await inspect(page);
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page).toHaveURL(/done=saved/);
  await expect(title).toHaveValue("Typed and not saved");
  await expect(page.locator(".picture-tile")).toHaveCount(1);
});

test("ex_5 a form with unsaved changes says so and asks before it is left", async ({ page }) => {
  test.skip(!scripted(), "a browser without scripts cannot ask");
  await signIn(page);
  await product(page, `Guard ${test.info().project.name}`);
  await expect(page.locator(".unsaved")).toBeEmpty();
  await page.locator('[name="title"]').fill("Half typed");
  await expect(page.locator(".unsaved")).toHaveText("Unsaved changes");
  const here = page.url();
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.getByRole("link", { name: "Products" }).first().click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(page.url()).toBe(here);
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page).toHaveURL(/done=saved/);
  expect(asked).toEqual(["beforeunload"]);
  await expect(page.locator(".unsaved")).toBeEmpty();
});

test("ex_5 a draft is dropped by its button", async ({ page }) => {
  await signIn(page);
  await product(page, `Draft ${test.info().project.name}`);
  await page.locator('[name="title"]').fill("Half done");
  await page.locator('button[name="step"][value="variants"]').click();
  await expect(page.getByText("These changes are not saved yet.")).toBeVisible();
  await inspect(page);
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(page.getByText("These changes are not saved yet.")).toHaveCount(0);
  await expect(page.locator('[name="title"]')).toHaveValue(`Draft ${test.info().project.name}`);
});
