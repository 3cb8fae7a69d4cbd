// On this device only: every page of a model, its guide and its rehearsal too, lies below its id. What reads it stands in a
// module of its own, as one shared with this would be two files more to load.
try {
  const [id = ''] = location.pathname.slice(import.meta.env.BASE_URL.length).split('/');
  localStorage.setItem(import.meta.env.REMEMBERED_MODEL, id);
} catch {
  // Then nothing is remembered.
}
