/** A style sheet is imported for its effect: webpack makes a file of it. */
declare module '*.css';
