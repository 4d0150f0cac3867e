/** In bytes: how large a file a member may send in, and an administrator. */
export const mostUploaded = { member: 5 << 20, admin: 20 << 20 } as const;
