/** Lets `/` lead to the field that says so, unless something is being typed; for as long as the page stands. */
export function listenForSlash(): void {
  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || modified || typing) return;
    const field = document.querySelector<HTMLInputElement>(
      'input[aria-keyshortcuts="/"]',
    );
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
