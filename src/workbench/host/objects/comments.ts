/** `workbook.comments` and `worksheet.comments`. */
import { EVENT, WORKBOOK_TARGET } from '../events';
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { addComment, addReply, allComments, changeComment, deleteComment } from '../model/comments';
import type { PlacedComment } from '../model/comments';
import { rectOf } from '../model/rect';
import type { Comment as CommentRecord } from '../model/types';
import type { Kit } from './kit';
import { placeOf } from './place';
import type { RangePlace } from './range-place';
import { told } from './told';

/** Who writes here: the host knows no accounts. */
const AUTHOR = { author: 'Avstämt', email: '' };

export class CommentCollection extends HostObject {
  static override readonly type = 'CommentCollection';

  constructor(
    private readonly kit: Kit,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  override items(): readonly HostObject[] {
    return allComments(this.kit.book, this.sheet).map(({ comment }) => new Comment(this.kit, comment.id));
  }
  override itemByKey(key: unknown): HostObject {
    return this.GetItemOrNullObject(String(key)) ?? fail('ItemNotFound');
  }

  /** @param cell one cell, as a range or an address with its sheet */
  Add(cell: string | RangePlace, content: string): HostObject {
    const { sheet, rect } = placeOf(this.kit.book, cell, this.sheet);
    if (rect.top !== rect.bottom || rect.left !== rect.right || content === '') fail('InvalidArgument');
    const at = { row: rect.top, column: rect.left, content, ...AUTHOR, created: new Date().toISOString() };
    return new Comment(this.kit, told(() => addComment(this.kit.book, sheet, at)).id);
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItemAt(index: number): HostObject {
    return this.items()[index] ?? fail('InvalidArgument');
  }
  GetItemByCell(cell: string | RangePlace): HostObject {
    const { sheet, rect } = placeOf(this.kit.book, cell, this.sheet);
    const found = sheet.state.comments.find(({ row, column }) => row === rect.top && column === rect.left) ?? fail('ItemNotFound');
    return new Comment(this.kit, found.id);
  }
  GetItemOrNullObject(id: string): HostObject | null {
    return allComments(this.kit.book, this.sheet).some(({ comment }) => comment.id === id) ? new Comment(this.kit, id) : null;
  }

  _RegisterAddedEvent(): void {
    this.kit.context.events.register(EVENT.commentAdded, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _UnregisterAddedEvent(): void {
    this.kit.context.events.unregister(EVENT.commentAdded, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _RegisterChangedEvent(): void {
    this.kit.context.events.register(EVENT.commentChanged, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _UnregisterChangedEvent(): void {
    this.kit.context.events.unregister(EVENT.commentChanged, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _RegisterDeletedEvent(): void {
    this.kit.context.events.register(EVENT.commentDeleted, this.sheet?.id ?? WORKBOOK_TARGET);
  }
  _UnregisterDeletedEvent(): void {
    this.kit.context.events.unregister(EVENT.commentDeleted, this.sheet?.id ?? WORKBOOK_TARGET);
  }
}

export class Comment extends HostObject {
  static override readonly type = 'Comment';
  static override readonly scalars = ['AuthorEmail', 'AuthorName', 'Content', 'ContentType', 'CreationDate', 'Id', 'Resolved'];

  constructor(
    private readonly kit: Kit,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { ...super.identity(), Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Content(): string {
    return this.placed.comment.content;
  }
  set Content(content: string) {
    told(() => changeComment(this.kit.book, this.placed, { content }));
  }
  get ContentType(): string {
    return 'Plain';
  }
  get AuthorName(): string {
    return this.placed.comment.author;
  }
  get AuthorEmail(): string {
    return this.placed.comment.email;
  }
  get CreationDate(): string {
    return this.placed.comment.created;
  }
  get Resolved(): boolean {
    return this.placed.comment.resolved;
  }
  set Resolved(resolved: boolean) {
    told(() => changeComment(this.kit.book, this.placed, { resolved }));
  }
  get Replies(): HostObject {
    return new CommentReplyCollection(this.kit, () => this.placed);
  }

  Delete(): void {
    told(() => deleteComment(this.kit.book, this.placed));
  }
  GetLocation(): HostObject {
    const { sheet, comment } = this.placed;
    return this.kit.range(sheet, rectOf(comment.row, comment.column));
  }

  private get placed(): PlacedComment {
    return allComments(this.kit.book, null).find(({ comment }) => comment.id === this.id) ?? fail('ItemNotFound');
  }
}

class CommentReplyCollection extends HostObject {
  static override readonly type = 'CommentReplyCollection';

  constructor(
    private readonly kit: Kit,
    private readonly placed: () => PlacedComment,
  ) {
    super();
  }

  override items(): readonly HostObject[] {
    return this.placed().comment.replies.map((reply) => new CommentReply(reply));
  }
  override itemByKey(key: unknown): HostObject {
    return new CommentReply(this.placed().comment.replies.find(({ id }) => id === key) ?? fail('ItemNotFound'));
  }

  Add(content: string): HostObject {
    const id = told(() => addReply(this.kit.book, this.placed(), { content, author: AUTHOR.author, created: new Date().toISOString() }));
    return this.itemByKey(id);
  }
  GetCount(): number {
    return this.items().length;
  }
}

class CommentReply extends HostObject {
  static override readonly type = 'CommentReply';
  static override readonly scalars = ['AuthorName', 'Content', 'CreationDate', 'Id'];

  constructor(private readonly reply: CommentRecord['replies'][number]) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { ...super.identity(), Id: this.reply.id };
  }

  get Id(): string {
    return this.reply.id;
  }
  get Content(): string {
    return this.reply.content;
  }
  get AuthorName(): string {
    return this.reply.author;
  }
  get CreationDate(): string {
    return this.reply.created;
  }
}
