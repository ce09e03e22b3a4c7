import-title = Import products
import-lead = Takes product files in the format of Shopify's export, and gives yours back in it.
import-export = Export all products
import-file = File
import-file-hint = A CSV file of at most 20 MB. Nothing is changed before you have seen the preview.
import-upload = Upload and look through
import-start = Start the import
import-cancel = Cancel
import-back = All imports
import-state = State
import-state-preview = Preview
import-state-queued = Waiting
import-state-running = Running
import-state-done = Done
import-state-failed = Failed
import-state-cancelled = Cancelled
import-progress = Progress of the import
import-rows = Rows
import-created = New
import-changed = Changed
import-unchanged = Unchanged
import-imported = Imported
import-refused = Refused
import-product = Product
import-handle = Address
import-variants = Variants
import-pictures = Pictures
import-faults = { $count ->
    [one] One remark
   *[other] { $count } remarks
}
import-row = Row
import-column = Column
import-severity = Kind
import-fault = What is wrong
import-error = Left out
import-warning = Note
import-fault-unreadable = This row cannot be read as UTF-8 text, or has more cells than the head.
import-fault-handle-again = Rows of this product stand further up, with others between.
import-fault-variant-again = Another row of this product has the same options.
import-fault-in-use = Units of it are held for placed orders.
import-fault-negative-stock = Less than nothing was counted as nothing.
import-fault-picture-unreachable = The picture could not be reached.
import-fault-picture-forbidden = The picture's address is not on the public network.
import-fault-picture-refused = What was found there is no accepted picture.
import-fault-picture-missing = There is no picture of that name.
import-kept = Left as they are
import-preview = What the import would do
import-log = What the import did
import-differences = Changes
import-columns-read = There is no column named Handle. These columns were read: { $columns }
import-replace = Replace products that exist
import-replace-hint = { $count ->
    [one] One product of this file exists already. Without this tick it is left as it is.
   *[other] { $count } products of this file exist already. Without this tick they are left as they are.
}
import-remove-variants = Remove their variants that the file doesn’t name
import-remove-variants-hint = { $count ->
    [one] One variant, marked red below, would be deleted with its SKU and stock. Without this tick it stays.
   *[other] { $count } variants, marked red below, would be deleted with their SKUs and stock. Without this tick they stay.
}
import-unnamed = Not in the file
import-removed = Removed
import-fault-address-taken = Another product has this address, so a number was put behind it.
import-fault-sku-taken = Another variant has this SKU, so it was left out here.
import-fault-which-variant = The product has several variants, and this row names none of them. Their prices and stock stay as they are.
import-fault-options-differ = The product has other options. Its variants would have to be removed for these; tick that if it is what you want.
import-fault-unknown-state = This status isn’t known here. The product is imported as a draft.
