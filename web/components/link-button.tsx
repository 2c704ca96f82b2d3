import type { ComponentProps } from 'react';
import styles from './link-button.module.css';

/** A quiet action that reads like a link: an address makes it one, else it is a button. */
export function LinkButton(props: ComponentProps<'button'> | (ComponentProps<'a'> & { href: string })) {
  if ('href' in props) {
    const { children, ...rest } = props;
    return (
      <a {...rest} className={styles.link}>
        {children}
      </a>
    );
  }
  return <button type="button" {...props} className={styles.link} />;
}
