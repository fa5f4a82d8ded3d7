export const signings = {};
