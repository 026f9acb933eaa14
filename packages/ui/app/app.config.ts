export default defineAppConfig({
  ui: {
    colors: { primary: 'signal', success: 'signal', warning: 'amber', error: 'red', neutral: 'carbon' },
    button: {
      slots: {
        base: [
          'cursor-pointer justify-center font-medium whitespace-nowrap transition-[background-color,color,box-shadow] duration-(--dz-quick)',
          'focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-(--dz-focus) focus-visible:ring-line',
        ],
      },
      variants: {
        size: {
          xs: { leadingIcon: 'size-4' },
          sm: { leadingIcon: 'size-3.5' },
          md: { base: 'px-3', leadingIcon: 'size-4' },
          lg: { base: 'px-3.5', leadingIcon: 'size-4' },
          xl: { base: 'h-10', leadingIcon: 'size-4' },
        },
      },
      compoundVariants: [
        { color: 'primary', variant: 'solid', class: 'bg-signal text-inverted hover:bg-(--dz-signal-strong) active:bg-(--dz-signal-strong) disabled:bg-signal shadow-raised' },
        { color: 'neutral', variant: 'outline', class: 'bg-button text-ink ring-line hover:bg-hover active:bg-pressed disabled:bg-button shadow-raised' },
        { color: 'neutral', variant: 'ghost', class: 'text-quiet hover:text-ink hover:bg-hover active:bg-pressed' },
        { color: 'error', variant: 'solid', class: 'text-(--dz-on-red) hover:bg-error active:bg-error' },
      ],
    },
    input: {
      slots: { root: 'w-full' },
      variants: { variant: { outline: 'bg-surface text-ink ring-control placeholder:text-faint' } },
    },
    // In a dialog they open where they are written: above the fields after them.
    select: {
      slots: { base: 'w-full cursor-pointer', content: 'z-10 shadow-floating ring-line' },
      variants: { variant: { outline: 'bg-surface text-ink ring-control hover:bg-hover' } },
    },
    selectMenu: {
      slots: { base: 'w-full cursor-pointer', content: 'z-10 shadow-floating ring-line' },
      variants: { variant: { outline: 'bg-surface text-ink ring-control hover:bg-hover' } },
    },
    inputMenu: {
      slots: { content: 'z-10 shadow-floating ring-line' },
      variants: { variant: { outline: 'bg-surface text-ink ring-control placeholder:text-faint' } },
    },
    formField: {
      // Every field that is shown is needed unless it says otherwise, so the asterisk would only be noise.
      variants: { required: { true: { label: 'after:content-none' } } },
      slots: {
        label: 'text-ink font-medium',
        description: 'text-quiet',
        help: 'mt-1.5 text-sm text-quiet',
        error: 'mt-1.5 text-sm text-fault-ink',
      },
    },
    modal: {
      variants: { overlay: { true: { overlay: 'bg-(--dz-scrim)' } } },
      slots: {
        content: 'bg-raised divide-y-0 shadow-floating ring-line rounded-md',
        header: 'px-6 pt-5 pb-4 min-h-0 has-data-[slot=close]:pe-14',
        body: 'px-6 pt-1 pb-6 border-0 sm:pt-2',
        footer: 'px-6 py-4 gap-2 justify-end border-t border-hairline',
        title: 'text-lg font-semibold tracking-tight wrap-anywhere',
        description: 'text-base text-quiet mt-1',
      },
    },
    slideover: {
      slots: {
        overlay: 'bg-(--dz-scrim)',
        content: 'bg-raised divide-hairline shadow-floating ring-line',
        header: 'px-6 py-5 min-h-0 has-data-[slot=close]:pe-14',
        body: 'px-6 py-6',
        footer: 'px-6 py-4 gap-2 justify-end',
        title: 'text-lg font-semibold tracking-tight wrap-anywhere',
        description: 'text-base text-quiet mt-1',
      },
    },
    dropdownMenu: { slots: { content: 'bg-raised shadow-floating ring-line min-w-56' } },
    skeleton: { base: 'bg-pressed rounded-sm' },
    tooltip: { slots: { content: 'bg-(--dz-ink) text-(--dz-on-ink) ring-0 h-7 px-2 text-xs' } },
  },
  shell: { product: 'ui.product.portal', navigation: [] },
})
