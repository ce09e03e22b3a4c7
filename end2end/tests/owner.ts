import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { inspect, platform, shop } from "./shop";

/** What the owner of lumen chose instead of the generated password. */
export const chosenPassword = "Kerzen-bei-Nacht-26";

/** The demo's generated sign-in of a shop's owner, or of the operator. */
export function generated(name: string) {
  const lines = readFileSync(join(process.env.DATA_DIR ?? "data", "demo-sign-ins.txt"), "utf8").split("\n");
  const line = lines.find((line) => line.includes(name === "operator" ? "/operator " : `//${name}.`)) ?? "";
  const [, email, password] = line.split(/\s+/);
  return { email, password };
}

/** Types an address and a password into the sign-in page of a shop's admin. */
export async function signIn(page: Page, password = chosenPassword, name = "lumen") {
  await page.goto(`${shop(name)}/admin/sign-in`);
  await inspect(page);
  await page.getByLabel("Email", { exact: true }).fill(generated(name).email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/admin(?!\/sign-in)/);
}

/** Types the operator's address and password into the platform's sign-in page. */
export async function signInOperator(page: Page, password = chosenPassword) {
  await page.goto(`${platform}/operator/sign-in`);
  await page.getByLabel("Email", { exact: true }).fill(generated("operator").email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/operator(?!\/sign-in)/);
}
