/// Who is it? Names and contact data, opened for the moment of answering those who may see them.
@NullMarked
package vn.steerlog.query.persons;

import org.jspecify.annotations.NullMarked;
