/* Suggestions below the fields of names, and the button that copies a query. */
"use strict";
document.querySelectorAll("input[data-kind]").forEach((field) => {
  const list = document.getElementById(field.getAttribute("list"));
  let waiting = null;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const wanted = new URLSearchParams({ kind: field.dataset.kind, q: field.value });
      const answer = await fetch(`/api/suggest?${wanted}`).catch(() => null);
      if (!answer?.ok) return;
      const names = await answer.json();
      list.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
    }, 150);
  });
});
document.querySelectorAll("button.copy").forEach((button) => {
  button.addEventListener("click", async () => {
    const text = button.previousElementSibling.textContent;
    try { await navigator.clipboard.writeText(text); button.textContent = "Copied"; } catch {
      const all = document.createRange(); all.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges(); getSelection().addRange(all); button.textContent = "Marked: copy it";
    }
  });
});
