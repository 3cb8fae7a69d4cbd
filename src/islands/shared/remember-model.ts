// On a page of a model, also its guide and its rehearsal: stored on this device only.
const { model } = document.body.dataset;
try {
  if (model) localStorage[import.meta.env.REMEMBERED_MODEL] = model;
} catch {
  // Without storage nothing is remembered.
}
