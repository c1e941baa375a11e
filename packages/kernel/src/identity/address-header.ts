/** Tells the sign-on library who asks, as the host knows it: `X-Forwarded-For` is anybody's to write. */
export const addressHeader = 'x-peixun-address';
