// Light script on top of pages that work without it.
import { initAll } from "./govuk-frontend.min.js";

initAll();

// A region that does not overflow need not be a stop for the keyboard
function fitScrollRegions() {
  for (const region of document.querySelectorAll(".app-scroll")) {
    if (region.scrollWidth > region.clientWidth) {
      region.setAttribute("tabindex", "0");
    } else {
      region.removeAttribute("tabindex");
    }
  }
}

fitScrollRegions();
window.addEventListener("resize", fitScrollRegions);

// Says aloud what changed when a part of the page was replaced, once for each sentence
let lastSaid = "";

function announce() {
  const said = document.querySelector("[data-announce]")?.dataset.announce ?? "";
  const place = document.getElementById("announcements");
  if (place && said && said !== lastSaid) {
    place.textContent = said;
    lastSaid = said;
  }
}

document.body.addEventListener("htmx:afterSettle", () => {
  fitScrollRegions();
  announce();
});

// What a short form stands for is put away with Escape, until keyboard or pointer move on
const showShortForms = () => document.body.classList.remove("app-short-forms-away");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.body.classList.add("app-short-forms-away");
  }
});
document.addEventListener("focusin", showShortForms);
document.addEventListener("pointerdown", showShortForms);
