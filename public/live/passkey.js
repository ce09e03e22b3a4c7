// Passkeys: what the server asks goes to the browser's own dialog, what that answers is sent as the form it stands in.
// Forms are shown only where the browser knows passkeys.

const knows = window.PublicKeyCredential?.parseRequestOptionsFromJSON;
let offered;

async function asked(form) {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.passkey, { method: "POST", body, headers: { accept: "application/json" } });
  if (answer.ok) return answer.json();
  const word = { 422: "wrong", 429: "often" }[answer.status];
  throw new Error(form.dataset[word] ?? form.dataset.failed, { cause: "told" });
}

async function answered(form, question, more) {
  const { publicKey } = question.options;
  const credential =
    "makes" in form.dataset
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey), ...more });
  form.elements.challenge.value = question.challenge;
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  // The password was checked before the question was put.
  if (form.elements.current_password) form.elements.current_password.value = "";
  form.submit();
}

async function send(form) {
  const told = form.querySelector("[role=alert]");
  const button = form.querySelector("button");
  told.textContent = "";
  button.disabled = true;
  offered?.abort();
  try {
    await answered(form, await asked(form));
  } catch (fault) {
    told.textContent = fault.cause === "told" ? fault.message : form.dataset.failed;
    if (!("makes" in form.dataset)) offer(form);
  }
  button.disabled = false;
}

// Offers passkeys in the field of the email address, anew before the server's question runs out.
async function offer(form) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  const mine = new AbortController();
  offered = mine;
  const again = setTimeout(() => {
    mine.abort();
    offer(form);
  }, 9 * 60_000);
  mine.signal.addEventListener("abort", () => clearTimeout(again));
  try {
    const question = await asked(form);
    if (!mine.signal.aborted) await answered(form, question, { mediation: "conditional", signal: mine.signal });
  } catch {
    // Nobody asked for it: the button is there.
  }
}

if (knows) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    const section = form.closest("section[hidden]");
    if (section) section.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
    if (!("makes" in form.dataset)) offer(form);
  }
}
