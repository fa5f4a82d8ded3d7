/** The catalogues are read whole: a country counts some hundreds of things. */
export const cataloguesMax = 500;
