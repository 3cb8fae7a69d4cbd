// On this device only. Every page of a model, its guide and its rehearsal too, lies below its id. What reads it stands in a
// module of its own, as one shared with this would be two files more to load.
try {
  localStorage[import.meta.env.REMEMBERED_MODEL] = location.pathname.slice(import.meta.env.BASE_URL.length).split('/')[0];
} catch {
  // Then nothing is remembered.
}
