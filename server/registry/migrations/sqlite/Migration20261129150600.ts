import { Migration } from '@mikro-orm/migrations';

/** What volunteers noted themselves said their name once for each entry. */
export class Migration20261129150600 extends Migration {

  override name = 'Migration20261129150600';

  override up(): void | Promise<void> {
    this.addSql(`update \`import\` set \`imported_by\` = \`source\` where \`source\` in ('volunteers', 'cards');`);
  }

  /** Names that are gone do not come back. */
  override down(): void {
    return undefined;
  }

}
