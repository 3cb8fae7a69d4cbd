/** The address below which the site lies, with a slash at its end. */
export const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
