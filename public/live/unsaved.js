// Tells what is typed and not saved, and asks before a page is left with it.
//
// A form takes part with an element `[data-unsaved]` in it, which holds the words. Nothing is kept
// here: the server keeps what was typed once it was sent.

const touched = new Set();
let leaving = false;

const tell = (form, mark) => {
    touched.add(form);
    form.toggleAttribute("data-touched", true);
    mark.textContent = mark.dataset.unsaved;
};

for (const mark of document.querySelectorAll("[data-unsaved]")) {
    const form = mark.closest("form");
    if (!form || form.dataset.guarded !== undefined) {
        continue;
    }
    form.dataset.guarded = "";
    // The server keeps the draft already: it is unsaved, but nothing would be lost.
    if (mark.dataset.kept !== undefined) {
        mark.textContent = mark.dataset.unsaved;
    }
    for (const kind of ["input", "change"]) {
        form.addEventListener(kind, (event) => {
            if (event.target.type !== "file") {
                tell(form, mark);
            }
        });
    }
    form.addEventListener("reset", () => {
        touched.delete(form);
        form.toggleAttribute("data-touched", false);
        mark.textContent = "";
    });
}

// A form that is sent brings the page's other forms along only if they were not touched.
document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
        leaving = [...touched].every((form) => form === event.target);
    }
});

// What came back from the browser's memory was not left.
window.addEventListener("pageshow", () => {
    leaving = false;
});

window.addEventListener("beforeunload", (event) => {
    if (touched.size > 0 && !leaving) {
        event.preventDefault();
    }
});
