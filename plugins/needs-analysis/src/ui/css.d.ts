/** The build puts a style sheet that is imported into the document. */
declare module '*.css';
