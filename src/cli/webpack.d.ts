/** Node's own `require`, where webpack puts its stand-in in the place of the other. */
declare const __non_webpack_require__: NodeJS.Require;
