/** The code that sends reviews and votes, which comes when it is wanted; a load that failed may be tried again. */
export const sender = {load: (): Promise<typeof import('./review-form.js')> => import('./review-form.js')};
