// Stored on this device only. All pages of a model, including guide and rehearsal, are below its id. The reader is a separate
// module: a shared one would add two requests.
try {
  localStorage[import.meta.env.REMEMBERED_MODEL] = location.pathname.slice(import.meta.env.BASE_URL.length).split('/')[0];
} catch {
  // Without storage nothing is remembered.
}
