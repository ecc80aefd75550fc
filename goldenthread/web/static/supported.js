// Says before anything is drawn that scripts run, as GOV.UK Frontend expects; inline script is barred.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
