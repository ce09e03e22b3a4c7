import { expect, scripted, shop, test, visit } from "./shop";
import { emailFor, password, prove, register } from "./shopper";

const lumen = shop("lumen");

test("ca_4 a passkey is added in the account and signs in", async ({ page, browserName }) => {
  test.skip(!scripted(), "passkeys need a script");
  test.skip(browserName !== "chromium", "only Chromium has an authenticator to lend");
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const email = emailFor("petra");
  await register(page, email);
  await prove(page, email);
  await expect(page).toHaveURL(/\/account\?done=proven/);
  await visit(page, `${lumen}/account/password`);
  const passkeys = page.locator("#passkeys");
  await passkeys.getByLabel("Current password").fill("a guess");
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys.getByRole("alert")).toHaveText("This password is wrong.");
  await passkeys.getByLabel(/^Name of the passkey/).fill("Laptop");
  await passkeys.getByLabel("Current password").fill(password);
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page).toHaveURL(/done=passkey-added/);
  await expect(passkeys).toContainText("Laptop");
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page).toHaveURL(/sign-in|\/account$/);
  // The virtual authenticator may answer the offer in the email field before anybody presses the button.
  const button = page.getByRole("button", { name: "Sign in with a passkey" });
  await button.click({ timeout: 5_000 }).catch(() => undefined);
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.locator("main")).toContainText(email);
});
