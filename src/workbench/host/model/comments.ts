/** Threaded comments on cells. */
import type { Book, Sheet } from './book';
import { refuse } from './refusal';
import type { Comment } from './types';

export interface PlacedComment {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

export function allComments(book: Book, only: Sheet | null): PlacedComment[] {
  return book.sheets.filter((sheet) => only === null || sheet === only).flatMap((sheet) => sheet.state.comments.map((comment) => ({ sheet, comment })));
}

/** Refuses with `exists` where a comment stands already: a second one is a reply. */
export function addComment(book: Book, sheet: Sheet, at: Pick<Comment, 'row' | 'column' | 'content' | 'author' | 'email' | 'created'>): Comment {
  if (sheet.state.comments.some(({ row, column }) => row === at.row && column === at.column)) refuse('exists', sheet.name);
  const comment: Comment = { ...at, id: commentId(book), resolved: false, replies: [] };
  setComments(book, sheet, [...sheet.state.comments, comment], 'added', comment.id);
  return comment;
}

export function addReply(book: Book, { sheet, comment }: PlacedComment, reply: Pick<Comment, 'content' | 'author' | 'created'>): string {
  const id = commentId(book);
  changeComment(book, { sheet, comment }, { replies: [...comment.replies, { ...reply, id }] });
  return id;
}

export function changeComment(book: Book, { sheet, comment }: PlacedComment, patch: Partial<Pick<Comment, 'content' | 'resolved' | 'replies'>>): void {
  const comments = sheet.state.comments.map((other) => (other.id === comment.id ? { ...other, ...patch } : other));
  setComments(book, sheet, comments, 'changed', comment.id);
}

export function deleteComment(book: Book, { sheet, comment }: PlacedComment): void {
  setComments(book, sheet, sheet.state.comments.filter(({ id }) => id !== comment.id), 'deleted', comment.id);
}

function setComments(book: Book, sheet: Sheet, comments: readonly Comment[], change: 'added' | 'changed' | 'deleted', id: string): void {
  book.step(() => book.updateSheet(sheet, { comments }));
  book.emit({ kind: 'comments-changed', sheet, change, commentId: id });
}

function commentId(book: Book): string {
  return `{${book.nextId().toString(16).padStart(8, '0').toUpperCase()}-0000-0000-0000-000000000000}`;
}
