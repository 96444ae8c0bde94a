/** The service a number came for and at most five more, as the hub counts them. */
export const MOST_SERVICES = 6;
