// How good a new password is, told while it is typed, and a button that shows it. This is advice: the
// server decides, and without this script its reason stands beside the field.

const common =
  /passwor[dt]|p[a@4][s5$]{2}w[o0]r[dt]|qwert[yz]?|asdf|letmein|welcome|willkommen|hallo|admin|iloveyou|dragon|monkey|sunshine|sommer|summer|winter|schatz|football|fussball|fußball|geheim|secret|master|princess|(?:19|20)\d\d/gu;

// What is typed elsewhere in the form and the shop's name are known to everybody.
function known(form, own) {
  const inputs = form.querySelectorAll("input:not([type=password])");
  const texts = [own, ...Array.from(inputs, (input) => input.value)];
  const words = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return words.filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
}

// Bits of what is left when words, rows and repetitions are taken out.
function bits(password, words) {
  let rest = password.toLowerCase();
  for (const word of words) rest = rest.replaceAll(word, " ");
  rest = rest.replace(common, " ");
  const letters = [...rest].filter((letter, place, all) => {
    const step = place ? letter.codePointAt(0) - all[place - 1].codePointAt(0) : 9;
    return Math.abs(step) > 1;
  });
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];
  const signs = [26, 26, 10, 20].filter((_, kind) => kinds[kind].test(password));
  const pool = signs.reduce((sum, more) => sum + more, 1);
  return letters.length * Math.log2(pool);
}

for (const field of document.querySelectorAll(".new-password")) {
  const aids = field.querySelector(".new-password-aids");
  const [input, told, button] = ["input", "[aria-live]", "button"].map((part) => field.querySelector(part));
  const { form } = input;
  const typed = form.querySelectorAll("input[autocomplete='new-password']");
  const { own, least, hide, ...words } = field.dataset;
  const show = button.textContent;
  let pause;

  const level = () => {
    if (!input.value) return "";
    const found = [...input.value].length < Number(least) ? 0 : bits(input.value, known(form, own));
    if (found < 40) return "weak";
    return found < 60 ? "fair" : "strong";
  };

  const tell = () => {
    const now = level();
    aids.dataset.level = now;
    // Who listens hears it once, when the typing rests.
    clearTimeout(pause);
    pause = setTimeout(() => (told.textContent = words[now] ?? ""), 400);
  };

  const reveal = (shown) => {
    for (const one of typed) one.type = shown ? "text" : "password";
    button.textContent = shown ? hide : show;
  };

  form.addEventListener("input", tell);
  button.addEventListener("click", () => reveal(input.type === "password"));
  // What is shown is not a password to the browser's own store.
  form.addEventListener("submit", () => reveal(false));
  aids.hidden = false;
  tell();
}
