import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { signIn } from "./owner";
import { emailFor, linkTo } from "./shopper";
import { expect, inspect, shop, test, visit } from "./shop";

const admin = `${shop("lumen")}/admin`;
const password = "Docht-&-Flamme-31";

/** What an authenticator app shows for a secret: RFC 6238. */
function code(secret: string, steps = 0) {
  const bits = [...secret.replace(/\s/g, "")].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac("sha1", key).update(step).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** A member of their own joins the staff: what this test does to a sign-in is nobody else's business. */
async function join(page: Page, email: string) {
  await signIn(page);
  await page.goto(`${admin}/staff`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await visit(page, await linkTo(email, "/admin/invitation/"));
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("Repeat new password").fill(password);
  await page.getByRole("button", { name: "Save password" }).click();
}

/** Types address and password. */
async function enter(page: Page, email: string) {
  await page.goto(`${admin}/sign-in`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("sec_16 a member sets up a second factor, signs in with a code, and once with a recovery code", async ({ page }) => {
  const email = emailFor("factor");
  await join(page, email);
  await enter(page, email);
  await visit(page, `${admin}/account/second-factor`);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await inspect(page);
  const secret = (await page.locator("[data-secret]").textContent()) ?? "";
  await page.getByLabel("Code", { exact: true }).fill(code(secret));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.locator(".recovery-codes code")).toHaveCount(10);
  await inspect(page);
  const recovery = (await page.locator(".recovery-codes code").first().textContent()) ?? "";
  await page.getByRole("link", { name: "I have kept them" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();

  await enter(page, email);
  await expect(page).toHaveURL(/\/admin\/sign-in\/code/);
  await inspect(page);
  await page.getByLabel("Code", { exact: true }).fill(code(secret, 5));
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
  await expect(page.locator("main")).toContainText("not the right code");
  await inspect(page);
  // That of this moment was used up; the next one counts already.
  await page.getByLabel("Code", { exact: true }).fill(code(secret, 1));
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
  await expect(page).toHaveURL(/\/admin$/);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();

  for (const opens of [true, false]) {
    await enter(page, email);
    await page.getByText("I don’t have my app").click();
    await page.getByLabel("Recovery code").fill(recovery);
    await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
    if (opens) {
      await expect(page).toHaveURL(/\/admin$/);
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
    } else {
      await expect(page.locator("main")).toContainText("not the right code");
      await expect(page.getByLabel("Recovery code")).toBeVisible();
    }
  }
});
